package app.tandem.gui.news.images;

import app.tandem.engine.news.store.ImageConsent;
import app.tandem.gui.news.store.StoreAccess;
import java.net.URI;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// The feeds whose remote pictures the reader allows, as the store has them. JavaFX thread.
public final class AllowedImages {
    private final ReadOnlyObjectWrapper<Map<URI, ImageConsent>> feeds =
            new ReadOnlyObjectWrapper<>(this, "feeds", Map.of());
    private final StoreAccess store;
    private final ObservableBooleanValue reducedData;
    private Map<URI, ImageConsent> read = Map.of();

    /// Nothing is allowed before the first reading.
    ///
    /// @param store where consent is kept
    /// @param reducedData whether the system asks programs to load little: nothing is allowed while it does
    public AllowedImages(StoreAccess store, ObservableBooleanValue reducedData) {
        this.store = store;
        this.reducedData = reducedData;
        reducedData.subscribe(this::show);
    }

    /// What is allowed, by the address of the feed.
    ///
    /// @return a feed that is not among them loads nothing; another map only where something is different
    public ReadOnlyObjectProperty<Map<URI, ImageConsent>> feedsProperty() {
        return feeds.getReadOnlyProperty();
    }

    /// Reads it again.
    public void reload() {
        store.submit(open -> open.pictures().consents(), now -> {
            read = now;
            show();
        });
    }

    private void show() {
        Map<URI, ImageConsent> now = reducedData.get() ? Map.of() : read;
        if (!now.equals(feeds.get())) {
            feeds.set(now);
        }
    }
}
