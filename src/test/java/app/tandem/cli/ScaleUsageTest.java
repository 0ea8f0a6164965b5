package app.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `tandem scale` typed wrongly.
final class ScaleUsageTest extends ScaleFolders {
    @Test
    void aFolderThatCanNotBeWorkedWithIsOneLineAndStatusTwo() {
        assertThat(Typed.run("scale", folder.resolve("no\nwhere"), target))
                .isEqualTo(new Typed(
                        2,
                        List.of(),
                        List.of("tandem: " + folder + "/no\\nwhere does not exist; choose a folder of pictures")));
        assertThat(Typed.run("scale", source, source.resolve("../source")).err())
                .containsExactly("tandem: " + source
                        + "/../source is the source folder; choose another target, a new folder in it will do");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-s abc",
                "-s 0",
                "--quality 0",
                "--quality x",
                "--fit round",
                "--format psd",
                "--format doc",
                "-c 0",
                "-c -1",
                "--memory 1T",
                "--existing ask",
                "--chroma 422",
                "--metadata all",
                "--bogus",
                "--name {nome}",
                "--report r.txt",
                "--dry-run --report r.json",
                "-S --resampling box",
                "third",
            })
    void wrongUsageIsOneLineAndStatusTwo(String words) {
        Stream<Object> folders = words.isEmpty() ? Stream.of(source) : Stream.of(source, target);
        Stream<Object> typed = Stream.concat(Stream.of("scale"), Stream.of(words.split(" ", -1)));
        Typed ended = Typed.run(
                Stream.concat(typed.filter(word -> !word.equals("")), folders).toArray());
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).hasSize(1).allSatisfy(line -> assertThat(line).startsWith("tandem: "));
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -s 0                | --size: "0" is no size: pixels such as 400 or 800x600 are expected, 1 to 65535
            -s 50% --fit width  | --size: "50%" is no size: --fit width takes pixels such as 400
            --quality 0         | Invalid value for option '--quality': a whole number from 1 to 100 is expected, not 0
            --quality x         | Invalid value for option '--quality': a whole number from 1 to 100 is expected, not x
            -c 0                | Invalid value for option '--concurrency': a whole number from 1 to 1000 is expected, not 0
            --format heic       | --format is one of same, jpeg, png, gif, bmp, webp, tiff, xpm, xbm, not heic
            --format psd        | --format is one of same, jpeg, png, gif, bmp, webp, tiff, xpm, xbm, not psd
            --name {nome}       | --name: a template for names may have {name}, {size}, {width}, {height}, {format} and {ext}, not {nome}
            --bogus             | Unknown option: '--bogus'; see tandem scale --help
            third               | third does not exist; SOURCE is a folder of pictures, or files and folders
            """)
    void wrongUsageNamesTheOptionAndWhatWouldBeRight(String words, String message) {
        Stream<Object> typed = Stream.concat(Stream.of("scale"), Stream.of(words.split(" ", -1)));
        Typed ended = Typed.run(Stream.concat(typed, Stream.of(source, target)).toArray());
        assertThat(ended.err()).containsExactly("tandem: " + message);
    }

    @Test
    void missingFoldersAreNamed() {
        assertThat(Typed.run("scale").err())
                .containsExactly("tandem: Missing required parameters: 'SOURCE', 'TARGET'; see tandem scale --help");
    }
}
