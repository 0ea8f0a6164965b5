package app.tandem.gui.news.article.content;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Reads cleaned HTML as an article. It depends on the cleaner for what is safe, and on nothing for what may
/// be large: blocks, depth and the length of a paragraph are bounded. Any thread.
public final class ArticleReader {
    /// The largest number of blocks that are shown, those in lists and tables included.
    public static final int MOST_BLOCKS = 2_000;

    /// What is nested deeper is read as text alone.
    private static final int DEEPEST = 40;

    /// A longer paragraph is continued in another: laying out a text takes more than its length.
    private static final int LONGEST_PARAGRAPH = 8_000;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private int left = MOST_BLOCKS;

    private ArticleReader() {}

    /// Reads an article.
    ///
    /// @param html cleaned HTML
    /// @return the article; empty for HTML without text, pictures and media
    public static Article read(String html) {
        ArticleReader reader = new ArticleReader();
        List<Block> blocks = reader.blocks(Jsoup.parseBodyFragment(html).body(), 0);
        return new Article(blocks, reader.left <= 0);
    }

    private List<Block> blocks(Element parent, int depth) {
        Flow flow = new Flow(depth);
        flow.children(parent, Set.of(), null, depth);
        return flow.finish();
    }

    /// The blocks of one container, and the paragraph that is being read.
    private final class Flow {
        private final List<Block> blocks = new ArrayList<>();
        private final Inline inline = new Inline();
        private final int depth;

        Flow(int depth) {
            this.depth = depth;
        }

        List<Block> finish() {
            endParagraph();
            return blocks;
        }

        private void add(Block block) {
            if (left > 0) {
                left--;
                blocks.add(block);
            }
        }

        private void endParagraph() {
            List<Run> runs = inline.take();
            if (!runs.isEmpty()) {
                add(new Block.Paragraph(runs, Inline.rightToLeft(runs)));
            }
        }

        private void children(Element parent, Set<Run.Style> styles, @Nullable String link, int level) {
            for (Node child : parent.childNodes()) {
                if (left <= 0) {
                    return;
                }
                switch (child) {
                    case TextNode text -> text(text.getWholeText(), styles, link);
                    case Element element when level > DEEPEST + depth -> text(element.text(), styles, link);
                    case Element element -> element(element, styles, link, level + 1);
                    default -> {}
                }
            }
        }

        private void text(String words, Set<Run.Style> styles, @Nullable String link) {
            int from = 0;
            while (from < words.length()) {
                int to = pieceEnd(words, from);
                if (inline.length() + to - from > LONGEST_PARAGRAPH) {
                    endParagraph();
                }
                inline.add(words.substring(from, to), styles, link);
                from = to;
            }
        }

        private void element(Element element, Set<Run.Style> styles, @Nullable String link, int level) {
            String name = element.normalName();
            Set<Run.Style> own = Inline.STYLES.get(name);
            if (own != null) {
                // a place in the text itself is no page that a browser could show
                boolean leads = name.equals("a")
                        && element.hasAttr("href")
                        && !element.attr("href").startsWith("#");
                String target = leads ? element.attr("href") : link;
                inline.add(name.equals("q") ? "“" : "", styles, target);
                children(element, joined(styles, own), target, level);
                inline.add(name.equals("q") ? "”" : "", styles, target);
                return;
            }
            switch (name) {
                case "br" -> inline.breakLine();
                case "wbr" -> inline.add("\u200B", styles, link);
                case "img" -> picture(element, link);
                case "source", "col", "colgroup" -> {}
                default -> block(name, element, styles, link, level);
            }
        }

        private void block(String name, Element element, Set<Run.Style> styles, @Nullable String link, int level) {
            endParagraph();
            if (HEADINGS.contains(name)) {
                List<Run> runs = line(element, link);
                if (!runs.isEmpty()) {
                    add(new Block.Heading(name.charAt(1) - '0', runs, Inline.rightToLeft(runs)));
                }
                return;
            }
            switch (name) {
                case "hr" -> add(new Block.Rule());
                case "pre" -> preformatted(element);
                case "blockquote" -> nested(element, level, Block.Quote::new);
                case "dd" -> nested(element, level, Block.Indented::new);
                case "ul", "ol", "dir" -> list(element, name.equals("ol"), level);
                case "table" -> table(element, level);
                case "audio", "video" -> media(element, name.equals("video"));
                case "figcaption", "caption" -> caption(element);
                case "dt", "summary" -> children(element, Set.of(Run.Style.BOLD), link, level);
                default -> children(element, styles, link, level);
            }
            endParagraph();
        }

        private List<Run> line(Element element, @Nullable String link) {
            children(element, Set.of(), link, depth);
            return inline.take();
        }

        private void caption(Element element) {
            List<Run> runs = line(element, null);
            if (!runs.isEmpty()) {
                add(new Block.Caption(runs, Inline.rightToLeft(runs)));
            }
        }

        private void preformatted(Element element) {
            element.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
            String text = element.wholeText();
            String body = text.startsWith("\n") ? text.substring(1) : text;
            if (!body.isBlank()) {
                add(new Block.Preformatted(body.stripTrailing()));
            }
        }

        private void nested(Element element, int level, Function<List<Block>, Block> container) {
            List<Block> inner = blocks(element, level);
            if (!inner.isEmpty()) {
                add(container.apply(inner));
            }
        }

        private void list(Element element, boolean numbered, int level) {
            List<List<Block>> items = new ArrayList<>();
            for (Element item : element.children()) {
                List<Block> inner = left <= 0 ? List.of() : blocks(item, level);
                if (!inner.isEmpty()) {
                    items.add(inner);
                }
            }
            if (!items.isEmpty()) {
                add(new Block.Items(
                        numbered ? OptionalInt.of(EmbeddedReader.number(element, "start", 1)) : OptionalInt.empty(),
                        items));
            }
        }

        private void table(Element element, int level) {
            List<List<Block.Cell>> rows = new TableReader(cell -> blocks(cell, level)).rows(element);
            long cells = rows.stream().mapToLong(List::size).sum();
            if (cells == 0) {
                return;
            }
            if (cells == 1 || rows.stream().allMatch(row -> row.size() == 1)) {
                // a table of one column arranges a page and is no table for readers
                rows.forEach(row -> row.forEach(cell -> blocks.addAll(cell.blocks())));
            } else {
                add(new Block.Table(rows));
            }
        }

        private void media(Element element, boolean film) {
            String address = EmbeddedReader.media(element);
            if (!address.isEmpty()) {
                add(new Block.Media(film, address));
            }
        }

        private void picture(Element element, @Nullable String link) {
            Block.Image picture = EmbeddedReader.picture(element, link);
            if (picture.address().isEmpty()) {
                inline.add(element.attr("alt"), Set.of(Run.Style.ITALIC), null);
            } else if (!EmbeddedReader.isDot(picture)) {
                endParagraph();
                add(picture);
            }
        }
    }

    /// Where a piece of a long text ends: after its last space, or else between two characters.
    private static int pieceEnd(String words, int from) {
        int most = from + LONGEST_PARAGRAPH;
        if (most >= words.length()) {
            return words.length();
        }
        int space = words.lastIndexOf(' ', most - 1);
        if (space > from) {
            return space + 1;
        }
        return Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
    }

    private static Set<Run.Style> joined(Set<Run.Style> some, Set<Run.Style> more) {
        if (more.isEmpty() || some.containsAll(more)) {
            return some;
        }
        Set<Run.Style> all = EnumSet.copyOf(more);
        all.addAll(some);
        return all;
    }
}
