package app.tandem.gui.news.article;

import app.tandem.gui.news.article.content.Block;
import app.tandem.gui.news.article.content.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// Makes the nodes of an article's blocks. FX thread.
final class BlockNodes {
    /// Quotes, lists and tables within each other that are nested as nodes, too. What lies deeper stands one
    /// below the other in the innermost: it would have no width left, and JavaFX's layout, which goes down by
    /// calling itself, would run out of stack.
    private static final int DEEPEST = 8;

    private final ArticleContext context;
    private final Executor fxThread;
    private final List<ImageNode> pictures = new ArrayList<>();
    private boolean inTable;
    private int depth;

    BlockNodes(ArticleContext context, Executor fxThread) {
        this.context = context;
        this.fxThread = fxThread;
    }

    /// The places of pictures made so far.
    ///
    /// @return in the article's order
    List<ImageNode> pictures() {
        return List.copyOf(pictures);
    }

    /// Begins another article.
    void forget() {
        pictures.clear();
    }

    /// The node of a block.
    ///
    /// @param block the block
    /// @return a new node
    Node node(Block block) {
        return switch (block) {
            case Block.Paragraph it -> flow(it.runs(), it.rightToLeft(), TextNodes.PARAGRAPH);
            case Block.Heading it -> flow(it.runs(), it.rightToLeft(), "article-h" + Math.min(it.level(), 4));
            case Block.Caption it -> flow(it.runs(), it.rightToLeft(), "article-caption");
            case Block.Items it -> items(it);
            case Block.Quote it -> column("article-quote", it.blocks());
            case Block.Indented it -> column("article-indented", it.blocks());
            case Block.Preformatted it -> listing(it.text());
            case Block.Table it -> table(it);
            case Block.Image it -> picture(it);
            case Block.Media it -> media(it);
            case Block.Rule _ -> new Separator();
        };
    }

    private TextFlow flow(List<Run> runs, boolean rightToLeft, String styleClass) {
        return inTable
                ? TextNodes.plain(runs, rightToLeft, styleClass, context)
                : TextNodes.marked(runs, rightToLeft, styleClass, context);
    }

    private VBox column(String styleClass, List<Block> blocks) {
        VBox column = new VBox();
        column.getStyleClass().add(styleClass);
        column.setFillWidth(true);
        narrow(column);
        depth++;
        blocks.forEach(block -> add(column, block));
        depth--;
        return column;
    }

    private void add(VBox column, Block block) {
        List<Block> within = switch (block) {
            case Block.Quote it -> it.blocks();
            case Block.Indented it -> it.blocks();
            case Block.Items it -> it.items().stream().flatMap(List::stream).toList();
            case Block.Table it ->
                it.rows().stream()
                        .flatMap(List::stream)
                        .flatMap(cell -> cell.blocks().stream())
                        .toList();
            default -> List.of();
        };
        if (depth < DEEPEST || within.isEmpty()) {
            column.getChildren().add(node(block));
        } else {
            within.forEach(inner -> add(column, inner));
        }
    }

    private VBox items(Block.Items list) {
        VBox rows = new VBox();
        rows.getStyleClass().add("article-list");
        narrow(rows);
        for (int at = 0; at < list.items().size(); at++) {
            Label mark = new Label(list.first().isPresent() ? (list.first().getAsInt() + at) + "." : "•");
            mark.getStyleClass().add("article-item-mark");
            List<Block> item = list.items().get(at);
            // not beside each other in a row: an HBox takes its height from the least width of its text
            StackPane row = new StackPane(column("article-item", item), mark);
            row.getStyleClass().add(list.first().isPresent() ? "article-item-numbered" : "article-item-row");
            row.setAlignment(Pos.TOP_LEFT);
            narrow(row);
            if (item.getFirst() instanceof Block.Paragraph first && first.rightToLeft()) {
                row.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            }
            rows.getChildren().add(row);
        }
        return rows;
    }

    private StackPane listing(String text) {
        ScrollPane scroller =
                scroller(TextNodes.plain(List.of(Run.plain(text)), false, "article-listing-text", context));
        scroller.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Button copy = new Button(context.texts().copy());
        copy.getStyleClass().addAll("small", "article-copy");
        copy.setOnAction(_ -> copy(text));
        StackPane.setAlignment(copy, Pos.TOP_RIGHT);
        StackPane listing = new StackPane(scroller, copy);
        listing.getStyleClass().add("article-listing");
        listing.setMinWidth(0);
        return listing;
    }

    private ScrollPane table(Block.Table table) {
        boolean outer = inTable;
        inTable = true;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("article-table");
        TableGrid.places(table)
                .forEach(place ->
                        grid.add(cell(place.cell()), place.column(), place.row(), place.columns(), place.rows()));
        inTable = outer;
        return scroller(grid);
    }

    private VBox cell(Block.Cell cell) {
        VBox box = column(cell.heading() ? "article-table-heading" : "article-table-cell", cell.blocks());
        GridPane.setFillHeight(box, true);
        GridPane.setFillWidth(box, true);
        return box;
    }

    /// Lets a node become as narrow as the column. Its least height would be that of its text in a column of
    /// no width; were it what the node would like to have, each level of nesting would ask the next one
    /// twice, and twenty quotes in each other a million times.
    private static void narrow(Region node) {
        node.setMinWidth(0);
        node.setMinHeight(0);
    }

    private static ScrollPane scroller(Region content) {
        ScrollPane scroller = new ScrollPane(content);
        // as high as the content became: what a scroller would like to be is its height before lines are broken
        content.heightProperty().addListener((_, _, height) -> scroller.setPrefHeight(height.doubleValue() + 2));
        scroller.getStyleClass().add("article-scroller");
        scroller.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        narrow(scroller);
        return scroller;
    }

    private ImageNode picture(Block.Image picture) {
        ImageNode node = new ImageNode(picture, context, fxThread);
        pictures.add(node);
        return node;
    }

    private HBox media(Block.Media media) {
        String host = ArticleContext.host(media.address());
        Button open = new Button(
                media.film()
                        ? context.texts().openFilm().apply(host)
                        : context.texts().openSound().apply(host));
        open.setOnAction(_ -> context.browser().accept(media.address()));
        HBox card = new HBox(open);
        card.getStyleClass().add("article-box");
        return card;
    }

    /// Puts text on the clipboard.
    ///
    /// @param text any text
    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
