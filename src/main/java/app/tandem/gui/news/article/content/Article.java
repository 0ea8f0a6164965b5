package app.tandem.gui.news.article.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text of one entry, ready to be shown. Immutable.
///
/// @param blocks its blocks in order
/// @param cut whether more was there than [ArticleReader#MOST_BLOCKS] blocks
public record Article(List<Block> blocks, boolean cut) {
    /// An article without text.
    public static final Article EMPTY = new Article(List.of(), false);

    /// Copies the blocks.
    public Article {
        blocks = List.copyOf(blocks);
    }

    /// A part of an article, from its heading on.
    ///
    /// @param block the heading's place among the blocks, counted from 0
    /// @param level 1 to 6
    /// @param title the heading
    public record Section(int block, int level, String title) {}

    /// The sections, in the article's order; those within quotes and lists don't count.
    ///
    /// @return empty for an article without headings
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (int at = 0; at < blocks.size(); at++) {
            if (blocks.get(at) instanceof Block.Heading heading) {
                String title = words(heading.runs()).strip();
                if (!title.isEmpty()) {
                    sections.add(new Section(at, heading.level(), title));
                }
            }
        }
        return List.copyOf(sections);
    }

    /// The pictures that lie on servers, in the article's order.
    ///
    /// @return never null
    public List<Block.Image> remotePictures() {
        return pictures(blocks).filter(Block.Image::remote).toList();
    }

    /// The whole text, for the clipboard.
    ///
    /// @return paragraphs with an empty line between them
    public String text() {
        return text(blocks, "\n\n");
    }

    private static Stream<Block.Image> pictures(List<Block> blocks) {
        return blocks.stream().flatMap(Article::pictures);
    }

    private static Stream<Block.Image> pictures(Block block) {
        return switch (block) {
            case Block.Image picture -> Stream.of(picture);
            case Block.Quote quote -> pictures(quote.blocks());
            case Block.Indented indented -> pictures(indented.blocks());
            case Block.Items list -> list.items().stream().flatMap(Article::pictures);
            case Block.Table table ->
                table.rows().stream().flatMap(List::stream).flatMap(cell -> pictures(cell.blocks()));
            default -> Stream.empty();
        };
    }

    private static String text(List<Block> blocks, String between) {
        return blocks.stream()
                .map(Article::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(between));
    }

    /// What it takes to lay out a block.
    ///
    /// @param block the block
    /// @return in characters of plain text
    public static int cost(Block block) {
        int runs = block instanceof Block.Paragraph paragraph ? paragraph.runs().size() : 0;
        return text(block).length() + Run.OVERHEAD * runs;
    }

    /// The text of one block, for the clipboard.
    ///
    /// @param block the block
    /// @return may be empty
    public static String text(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> words(paragraph.runs());
            case Block.Heading heading -> words(heading.runs());
            case Block.Caption caption -> words(caption.runs());
            case Block.Preformatted code -> code.text();
            case Block.Quote quote -> text(quote.blocks(), "\n\n");
            case Block.Indented indented -> text(indented.blocks(), "\n");
            case Block.Items list ->
                list.items().stream().map(item -> "• " + text(item, "\n")).collect(Collectors.joining("\n"));
            case Block.Table table -> table.rows().stream().map(Article::row).collect(Collectors.joining("\n"));
            case Block.Image picture -> picture.alternative();
            case Block.Media media -> media.address();
            case Block.Rule _ -> "";
        };
    }

    private static String row(List<Block.Cell> cells) {
        return cells.stream().map(cell -> text(cell.blocks(), " ")).collect(Collectors.joining("\t"));
    }

    /// The text of runs, one after the other.
    ///
    /// @param runs the runs
    /// @return may be empty
    public static String words(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
