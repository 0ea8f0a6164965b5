package app.tandem.gui.scale.compare;

import app.tandem.engine.scale.preview.PreviewResult;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;

/// An original and what the real encoder makes of it. Immutable.
///
/// @param before the original, made smaller for the screen
/// @param part what of it the result shows, in pixels of `before`
/// @param after the result, pixel by pixel
/// @param result its measures
public record Comparison(Image before, Rectangle2D part, Image after, PreviewResult result) {}
