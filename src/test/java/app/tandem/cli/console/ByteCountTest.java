package app.tandem.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class ByteCountTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "500M, 524288000", "500mb, 524288000", "2g, 2147483648", "3K, 3072"})
    void amountsAreReadAsTheVirtualMachineReadsThem(String text, long bytes) {
        assertThat(new ByteCount().convert(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "2T", "1.5G", "999999999999G", "G"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> new ByteCount().convert(text)).isInstanceOf(TypeConversionException.class);
    }
}
