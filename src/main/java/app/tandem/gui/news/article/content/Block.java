package app.tandem.gui.news.article.content;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A piece of an article that stands on lines of its own. Immutable.
public sealed interface Block {
    /// A paragraph.
    ///
    /// @param runs its text; never empty
    /// @param rightToLeft whether its first strong letter is of a script that is written from right to left
    record Paragraph(List<Run> runs, boolean rightToLeft) implements Block {
        /// Copies the runs.
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /// A heading.
    ///
    /// @param level 1, the largest, to 6
    /// @param runs its text; never empty
    /// @param rightToLeft as for a paragraph
    record Heading(int level, List<Run> runs, boolean rightToLeft) implements Block {
        /// Copies the runs.
        public Heading {
            runs = List.copyOf(runs);
        }
    }

    /// A list.
    ///
    /// @param first the number of the first item; empty for bullets
    /// @param items the blocks of each item
    record Items(OptionalInt first, List<List<Block>> items) implements Block {
        /// Copies the items.
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// A quotation.
    ///
    /// @param blocks what is quoted
    record Quote(List<Block> blocks) implements Block {
        /// Copies the blocks.
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /// Blocks set in from the left, such as a definition below its term.
    ///
    /// @param blocks what is set in
    record Indented(List<Block> blocks) implements Block {
        /// Copies the blocks.
        public Indented {
            blocks = List.copyOf(blocks);
        }
    }

    /// Text whose spaces and line breaks count.
    ///
    /// @param text as written
    record Preformatted(String text) implements Block {}

    /// A table.
    ///
    /// @param rows its rows, each with its cells from left to right
    record Table(List<List<Cell>> rows) implements Block {
        /// The largest number of columns; a cell that spans as many spans the table.
        public static final int MOST_COLUMNS = 40;

        /// Copies the rows.
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A cell of a table.
    ///
    /// @param blocks its content
    /// @param heading whether it names its row or column
    /// @param columns how many columns it spans, 1 or more
    /// @param rows how many rows it spans, 1 or more
    record Cell(List<Block> blocks, boolean heading, int columns, int rows) {
        /// Copies the blocks.
        public Cell {
            blocks = List.copyOf(blocks);
        }
    }

    /// A picture, which is not loaded until the reader asks for it.
    ///
    /// @param address absolute, or a `data:` address
    /// @param alternative what it shows, in words; empty when the author doesn't say
    /// @param width in CSS pixels; 0 when the author doesn't say
    /// @param height in CSS pixels; 0 when the author doesn't say
    /// @param link where a press on it leads; null when it is no link
    record Image(
            String address,
            String alternative,
            int width,
            int height,
            @Nullable String link) implements Block {
        /// Whether the picture lies on a server, and does not come with the text.
        ///
        /// @return false for a `data:` address
        public boolean remote() {
            return !address.startsWith("data:");
        }
    }

    /// The words below a picture or a table.
    ///
    /// @param runs its text; never empty
    /// @param rightToLeft as for a paragraph
    record Caption(List<Run> runs, boolean rightToLeft) implements Block {
        /// Copies the runs.
        public Caption {
            runs = List.copyOf(runs);
        }
    }

    /// Sound or film, which opens in the browser.
    ///
    /// @param film true for film, false for sound
    /// @param address absolute
    record Media(boolean film, String address) implements Block {}

    /// A line between two parts.
    record Rule() implements Block {}
}
