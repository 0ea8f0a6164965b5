package app.tandem.gui.fx;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What has to be heeded of scripts that are written from right to left. JavaFX 26 throws an exception in the
/// midst of its layout, so that nothing of the window is drawn any more, where such a text is broken within
/// what it lays out as one run (`PrismTextLayout.computeTrailingSpaceWidth`). A label with such a text must
/// not wrap; a [TextFlow] gets it in [#pieces], and [#guarded] keeps the rare rest from doing harm.
///
/// Where the font has no letters of such a script, Pango takes them from another one and shapes a run in
/// parts, font by font. JavaFX draws these parts from left to right (`PangoGlyphLayout.layout`): words stand
/// in reverse order, and signs on their wrong side. So each word and each sign is a run of its own, in labels
/// too ([#draw]). The marks of Unicode for directions are no help: they are drawn as boxes.
public final class RightToLeft {
    /// A longer word could be wider than a column, and is broken anywhere.
    private static final int LONGEST_WORD = 20;

    private RightToLeft() {}

    /// Whether a text has letters of such a script. A label with one of these must not wrap.
    ///
    /// @param text any text
    /// @return false for a text without any
    public static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0590' && isFromRight(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Wraps the text of a label, but none with letters of such a script, which is drawn as by [#draw].
    ///
    /// @param label whatever it says, now and later
    public static void wrap(Labeled label) {
        label.wrapTextProperty().bind(label.textProperty().map(text -> !in(text)));
        draw(label);
    }

    /// Draws the text of a label in [#pieces] where it has letters of such a script: in one line, cut off with
    /// three dots where it is too long. The label has still its text, for those who ask for it.
    ///
    /// @param label whatever it says, now and later; it has no graphic
    public static void draw(Labeled label) {
        label.textProperty().subscribe(text -> {
            if (text != null && in(text)) {
                PiecesLine line = (PiecesLine)
                        label.getProperties().computeIfAbsent(PiecesLine.class, _ -> new PiecesLine(label));
                line.show(text);
                label.setGraphic(line);
                label.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            } else if (label.getGraphic() instanceof PiecesLine) {
                label.setGraphic(null);
                label.setContentDisplay(ContentDisplay.LEFT);
            }
        });
    }

    /// Wraps the text of a tooltip, but none with letters of such a script.
    ///
    /// @param tooltip whatever it says, now and later
    public static void wrap(Tooltip tooltip) {
        tooltip.wrapTextProperty().bind(tooltip.textProperty().map(text -> !in(text)));
    }

    /// The direction of a text, which its first letter has.
    ///
    /// @param text any text
    /// @return the direction for a node that shows it
    public static NodeOrientation of(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? NodeOrientation.LEFT_TO_RIGHT
                : NodeOrientation.RIGHT_TO_LEFT;
    }

    /// The pieces between which lines may be broken, and the signs around them: each is to be a node of its
    /// own, which is a run of its own.
    ///
    /// @param text any text
    /// @return the whole text where it has no letters of such a script; empty for an empty one
    public static List<String> pieces(String text) {
        if (!in(text)) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        BreakIterator lines = BreakIterator.getLineInstance();
        lines.setText(text);
        int start = lines.first();
        for (int end = lines.next(); end != BreakIterator.DONE; end = lines.next()) {
            addWord(pieces, text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private static void addWord(List<String> pieces, String text) {
        int start = 0;
        while (start < text.length() && hasNoDirection(text.charAt(start))) {
            start++;
        }
        int end = text.length();
        while (end > start && hasNoDirection(text.charAt(end - 1))) {
            end--;
        }
        String word = text.substring(start, end);
        addEach(pieces, text.substring(0, start));
        if (word.length() > LONGEST_WORD && in(word)) {
            pieces.addAll(characters(word));
        } else if (in(word)) {
            addParts(pieces, word);
        } else if (!word.isEmpty()) {
            pieces.add(word);
        }
        addEach(pieces, text.substring(end));
    }

    /// A word with a sign within it, as abbreviations have: the sign may be of another font.
    private static void addParts(List<String> pieces, String word) {
        int start = 0;
        for (int i = 1; i < word.length(); i++) {
            if (hasNoDirection(word.charAt(i)) != hasNoDirection(word.charAt(i - 1))) {
                pieces.add(word.substring(start, i));
                start = i;
            }
        }
        pieces.add(word.substring(start));
    }

    private static void addEach(List<String> pieces, String signs) {
        signs.chars().mapToObj(Character::toString).forEach(pieces::add);
    }

    /// Spaces and punctuation; not the marks that belong to a letter.
    private static boolean hasNoDirection(char c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_WHITESPACE,
                    Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR -> true;
            case Character.DIRECTIONALITY_OTHER_NEUTRALS -> Character.getType(c) != Character.OTHER_SYMBOL;
            default -> false;
        };
    }

    private static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        BreakIterator each = BreakIterator.getCharacterInstance();
        each.setText(text);
        int start = each.first();
        for (int end = each.next(); end != BreakIterator.DONE; end = each.next()) {
            characters.add(text.substring(start, end));
            start = end;
        }
        return characters;
    }

    /// Lays out a paragraph; where its column is narrower than a piece of it, its text is broken between any
    /// two characters. JavaFX thread.
    ///
    /// @param flow the paragraph
    /// @param layout does it, or measures it
    /// @return what that gives
    public static double guarded(TextFlow flow, DoubleSupplier layout) {
        try {
            return layout.getAsDouble();
        } catch (IndexOutOfBoundsException _) {
            flow.getChildren()
                    .setAll(flow.getChildren().stream()
                            .flatMap(node -> node instanceof Text text ? characters(text) : Stream.of(node))
                            .toList());
            return layout.getAsDouble();
        }
    }

    private static Stream<Text> characters(Text text) {
        return characters(text.getText()).stream().map(character -> {
            Text one = new Text(character);
            one.getStyleClass().setAll(text.getStyleClass());
            one.setFont(text.getFont());
            one.setFill(text.getFill());
            return one;
        });
    }

    private static boolean isFromRight(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }
}
