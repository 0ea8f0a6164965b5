package app.tandem.gui.scale.list;

import app.tandem.gui.controls.Tooltips;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.scale.plan.ListFilter;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands where the list would be while it shows no row: that pictures are looked for, that none were
/// found, or that a filter hides all of them.
final class EmptyList extends VBox {
    /// Builds the sentences.
    ///
    /// @param model the list
    /// @param texts the window's texts
    /// @param showAll lets the filter show all rows
    EmptyList(ListModel model, Messages texts, Runnable showAll) {
        BooleanBinding any = model.plan().images().countProperty(ListFilter.ALL).greaterThan(0);
        StringBinding said = Bindings.when(any)
                .then(texts.text("scale.empty.filtered"))
                .otherwise(Bindings.when(model.plan().busyProperty())
                        .then(texts.text("scale.empty.reading"))
                        .otherwise(texts.text("scale.empty.none")));
        Label headline = new Label();
        headline.setId("scale-empty");
        headline.setWrapText(true);
        headline.textProperty().bind(said);
        Button all = new Button(texts.text("scale.empty.show-all"));
        all.setId("scale-show-all");
        Tooltips.set(all, texts.text("scale.empty.show-all.tip"));
        all.setOnAction(_ -> showAll.run());
        all.visibleProperty().bind(any);
        all.managedProperty().bind(any);
        getStyleClass().add("empty-list");
        getChildren().addAll(headline, all);
    }
}
