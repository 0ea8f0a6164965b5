package app.tandem.gui.fx;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// The text of a label in [RightToLeft#pieces]: one line in the direction of its first letter, without a
/// text flow, whose layout may throw where a line is too narrow for a word. What does not fit is cut off with
/// the label's three dots. JavaFX thread.
final class PiecesLine extends Region {
    /// Each beside the one that is its mirror image.
    private static final String BRACKETS = "()[]{}<>«»‹›";

    private final Labeled label;
    private final Text measure = new Text();
    private String text = "";
    private List<String> pieces = List.of();
    /// What is seen of them.
    private List<String> shown = List.of();
    /// Of the whole text.
    private double whole;

    /// No text yet.
    ///
    /// @param label has the font and the colours, and gives the width
    PiecesLine(Labeled label) {
        this.label = label;
        setMaxWidth(Double.MAX_VALUE);
        measure.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        label.fontProperty().subscribe(this::measure);
        label.textFillProperty().subscribe(this::style);
        label.underlineProperty().subscribe(this::style);
    }

    /// Shows a text.
    ///
    /// @param text any
    void show(String text) {
        this.text = text;
        pieces = RightToLeft.pieces(text);
        measure();
    }

    private void measure() {
        measure.setFont(label.getFont());
        whole = Math.ceil(pieces.stream().mapToDouble(this::width).sum());
        shown = List.of();
        cut();
        requestLayout();
    }

    private double width(String piece) {
        measure.setText(piece);
        return measure.getLayoutBounds().getWidth();
    }

    @Override
    protected void setWidth(double width) {
        super.setWidth(width);
        cut();
    }

    private void cut() {
        List<String> now = whole <= getWidth() ? pieces : fitting();
        if (!now.equals(shown)) {
            shown = now;
            getChildren().setAll(inOrder());
            style();
        }
    }

    private List<String> fitting() {
        String dots = label.getEllipsisString();
        List<String> fitting = new ArrayList<>();
        double left = getWidth() - width(dots);
        for (String piece : pieces) {
            int end = fitting(piece, left);
            if (end > 0) {
                fitting.add(piece.substring(0, end));
                left -= width(fitting.getLast());
            }
            if (end < piece.length()) {
                break;
            }
        }
        fitting.add(dots);
        return fitting;
    }

    /// How much of a piece fits: halved again and again, for one may be as long as a file's path.
    private int fitting(String piece, double width) {
        if (width(piece) <= width) {
            return piece.length();
        }
        int fits = 0;
        int tooLong = piece.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (width(piece.substring(0, middle)) <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits > 0 && Character.isHighSurrogate(piece.charAt(fits - 1)) ? fits - 1 : fits;
    }

    /// The pieces from left to right.
    private Text[] inOrder() {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        Text[] nodes = new Text[shown.size()];
        byte[] levels = new byte[nodes.length];
        int at = 0;
        for (int i = 0; i < nodes.length; i++) {
            boolean dots = i == nodes.length - 1 && !shown.equals(pieces);
            levels[i] = (byte) (dots ? bidi.getBaseLevel() : bidi.getLevelAt(at));
            nodes[i] = new Text(levels[i] % 2 == 1 ? mirrored(shown.get(i)) : shown.get(i));
            at += shown.get(i).length();
        }
        Bidi.reorderVisually(levels, 0, nodes, 0, nodes.length);
        return nodes;
    }

    /// A bracket that stands alone is drawn as it is written.
    private static String mirrored(String piece) {
        int at = piece.length() == 1 ? BRACKETS.indexOf(piece) : -1;
        return at < 0 ? piece : BRACKETS.substring(at ^ 1, (at ^ 1) + 1);
    }

    private void style() {
        for (Node node : getChildren()) {
            Text piece = (Text) node;
            piece.setFont(label.getFont());
            // as in a label, else it stands higher than those beside it
            piece.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
            piece.setFill(label.getTextFill());
            piece.setUnderline(label.isUnderline());
        }
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(whole, 2 * label.getFont().getSize());
    }

    @Override
    protected double computePrefWidth(double height) {
        return whole;
    }

    @Override
    protected double computePrefHeight(double width) {
        return measure.getLayoutBounds().getHeight();
    }

    @Override
    protected void layoutChildren() {
        double used = getChildren().stream()
                .mapToDouble(node -> node.getLayoutBounds().getWidth())
                .sum();
        double x = switch (label.getAlignment().getHpos()) {
            case LEFT -> 0;
            case CENTER -> (getWidth() - used) / 2;
            case RIGHT -> getWidth() - used;
        };
        for (Node node : getChildren()) {
            double height = node.getLayoutBounds().getHeight();
            double y = switch (label.getAlignment().getVpos()) {
                case TOP, BASELINE -> 0;
                case CENTER -> (getHeight() - height) / 2;
                case BOTTOM -> getHeight() - height;
            };
            node.relocate(x, snapPositionY(y));
            x += node.getLayoutBounds().getWidth();
        }
    }
}
