package app.tandem.gui.news.article;

import app.tandem.engine.news.store.entries.SearchHits;
import app.tandem.gui.news.article.content.Article;
import app.tandem.gui.news.article.content.Block;
import app.tandem.gui.news.article.content.Run;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Marks the words of a search in an article's paragraphs, headings and captions. Any thread.
public final class HitMarks {
    private final SearchHits hits;

    private HitMarks(SearchHits hits) {
        this.hits = hits;
    }

    /// Marks an article.
    ///
    /// @param article the article
    /// @param hits finds what is to be marked
    /// @return the same text, whose hits are runs of their own
    public static Article mark(Article article, SearchHits hits) {
        return new Article(new HitMarks(hits).blocks(article.blocks()), article.cut());
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Paragraph(var runs, boolean rightToLeft) -> new Block.Paragraph(runs(runs), rightToLeft);
            case Block.Heading(int level, var runs, boolean rightToLeft) ->
                new Block.Heading(level, runs(runs), rightToLeft);
            case Block.Caption(var runs, boolean rightToLeft) -> new Block.Caption(runs(runs), rightToLeft);
            case Block.Quote(var blocks) -> new Block.Quote(blocks(blocks));
            case Block.Indented(var blocks) -> new Block.Indented(blocks(blocks));
            case Block.Items(var first, var items) ->
                new Block.Items(first, items.stream().map(this::blocks).toList());
            case Block.Table(var rows) ->
                new Block.Table(rows.stream()
                        .map(row -> row.stream().map(this::cell).toList())
                        .toList());
            case Block.Preformatted _, Block.Image _, Block.Media _, Block.Rule _ -> block;
        };
    }

    private Block.Cell cell(Block.Cell cell) {
        return new Block.Cell(blocks(cell.blocks()), cell.heading(), cell.columns(), cell.rows());
    }

    /// A hit may begin in one run and end in another, such as a word whose first half is bold.
    private List<Run> runs(List<Run> runs) {
        List<SearchHits.Hit> found = hits.in(Article.words(runs));
        if (found.isEmpty()) {
            return runs;
        }
        List<Run> marked = new ArrayList<>();
        int start = 0;
        for (Run run : runs) {
            int end = start + run.text().length();
            int done = start;
            for (SearchHits.Hit hit : found) {
                int from = Math.clamp(hit.start(), done, end);
                int to = Math.clamp(hit.end(), from, end);
                add(marked, run, done - start, from - start, false);
                add(marked, run, from - start, to - start, true);
                done = to;
            }
            add(marked, run, done - start, end - start, false);
            start = end;
        }
        return marked;
    }

    private static void add(List<Run> marked, Run run, int from, int to, boolean hit) {
        if (from < to) {
            Set<Run.Style> styles = EnumSet.noneOf(Run.Style.class);
            styles.addAll(run.styles());
            if (hit) {
                styles.add(Run.Style.HIT);
            }
            marked.add(new Run(run.text().substring(from, to), styles, run.link()));
        }
    }
}
