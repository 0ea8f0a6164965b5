package app.tandem.gui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.keys.Command.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CommandTest {

    @ParameterizedTest
    @EnumSource(
            value = Scope.class,
            names = {"SCALE", "NEWS"})
    void noKeyMeansTwoThingsInATab(Scope tab) {
        List<String> keys = Arrays.stream(Command.values())
                .filter(command -> command.scope() == Scope.WINDOW || command.scope() == tab)
                .flatMap(command -> command.keys().stream())
                .map(KeyStroke::toString)
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void aSequenceDoesNotBeginWithALetterThatIsACommand() {
        List<String> letters = Arrays.stream(Command.values())
                .flatMap(command -> command.keys().stream())
                .filter(KeyStroke.Typed.class::isInstance)
                .map(key -> ((KeyStroke.Typed) key).characters())
                .toList();

        assertThat(letters.stream().filter(key -> key.length() == 2).map(key -> key.substring(0, 1)))
                .isNotEmpty()
                .noneMatch(letters::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "Ctrl+F, Ctrl+F, ⌘F",
        "Ctrl+Shift+Z, Ctrl+Shift+Z, ⇧⌘Z",
        "Ctrl++, Ctrl++, ⌘+",
        "Alt+Up, Alt+Up, ⌥Up",
        "F5, F5, F5",
        "Esc, Esc, Esc"
    })
    void onMacAKeyIsWrittenInSigns(String key, String linux, String mac) {
        KeyStroke.Pressed pressed = (KeyStroke.Pressed) KeyStroke.parse(key);

        assertThat(pressed.label("Linux")).isEqualTo(linux);
        assertThat(pressed.label("Windows 11")).isEqualTo(linux);
        assertThat(pressed.label("Mac OS X")).isEqualTo(mac);
    }

    @Test
    void everyKeyIsReadAsItIsWritten() {
        Map<String, String> symbols = Map.of("Ctrl", "Shortcut", "+", "Plus", "-", "Minus", ",", "Comma");
        assertThat(Arrays.stream(Command.values())
                        .flatMap(command -> command.keys().stream())
                        .filter(KeyStroke.Pressed.class::isInstance)
                        .map(KeyStroke.Pressed.class::cast))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Set.of(key.combination().getName().split("\\+")))
                        .isEqualTo(Arrays.stream(key.text().split("\\+(?=.)"))
                                .map(part -> symbols.getOrDefault(part, part))
                                .collect(Collectors.toSet())));
    }
}
