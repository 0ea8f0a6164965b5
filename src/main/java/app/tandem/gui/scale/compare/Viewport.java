package app.tandem.gui.scale.compare;

/// Which part of an image is seen in a pane, and how large. Immutable. All lengths are in units of the pane.
///
/// @param width of the pane
/// @param height of the pane
/// @param imageWidth of the image, in its own pixels
/// @param imageHeight of the image, in its own pixels
/// @param zoom units of the pane per pixel of the image
/// @param left where the image's left edge is; negative where it is cut off
/// @param top where its upper edge is
/// @param fitted whether the zoom follows the pane's size
record Viewport(
        double width,
        double height,
        double imageWidth,
        double imageHeight,
        double zoom,
        double left,
        double top,
        boolean fitted) {
    /// The smallest and the largest zoom.
    private static final double LEAST = 1.0 / 64;

    private static final double MOST = 32;

    /// An image that is seen whole.
    ///
    /// @param largest the zoom that is not exceeded: a small image is not blown up
    static Viewport fit(double width, double height, double imageWidth, double imageHeight, double largest) {
        double zoom = Math.min(largest, Math.min(width / imageWidth, height / imageHeight));
        return new Viewport(width, height, imageWidth, imageHeight, bounded(zoom), 0, 0, true).placed();
    }

    /// Zoomed about a point, which stays where it is.
    ///
    /// @param changed the new zoom
    /// @param x of the point, in the pane
    /// @param y of the point, in the pane
    Viewport zoomed(double changed, double x, double y) {
        double next = bounded(changed);
        double ratio = next / zoom;
        return new Viewport(
                        width,
                        height,
                        imageWidth,
                        imageHeight,
                        next,
                        x - (x - left) * ratio,
                        y - (y - top) * ratio,
                        false)
                .placed();
    }

    /// Moved, as far as the image goes.
    Viewport panned(double dx, double dy) {
        return new Viewport(width, height, imageWidth, imageHeight, zoom, left + dx, top + dy, fitted).placed();
    }

    /// In a pane of another size: what was in the middle stays there.
    Viewport resized(double newWidth, double newHeight) {
        return new Viewport(
                        newWidth,
                        newHeight,
                        imageWidth,
                        imageHeight,
                        zoom,
                        left + (newWidth - width) / 2,
                        top + (newHeight - height) / 2,
                        fitted)
                .placed();
    }

    /// Of another image of which the same part is seen, as after a change of the size that is made.
    Viewport of(double newImageWidth, double newImageHeight) {
        double same = zoom * imageWidth / newImageWidth;
        return new Viewport(width, height, newImageWidth, newImageHeight, bounded(same), left, top, fitted).placed();
    }

    /// The image's width in the pane.
    double shownWidth() {
        return imageWidth * zoom;
    }

    /// The image's height in the pane.
    double shownHeight() {
        return imageHeight * zoom;
    }

    /// Where the visible part begins.
    double visibleLeft() {
        return Math.max(0, left);
    }

    /// Where the visible part ends.
    double visibleRight() {
        return Math.min(width, left + shownWidth());
    }

    /// Whether a part of the image is out of sight, so that it can be moved.
    boolean isLarger() {
        return shownWidth() > width + 0.5 || shownHeight() > height + 0.5;
    }

    private Viewport placed() {
        return new Viewport(
                width,
                height,
                imageWidth,
                imageHeight,
                zoom,
                place(left, shownWidth(), width),
                place(top, shownHeight(), height),
                fitted);
    }

    /// A side that is smaller than the pane is centred; a larger one leaves no gap at either end.
    private static double place(double start, double length, double room) {
        return length <= room ? (room - length) / 2 : Math.clamp(start, room - length, 0);
    }

    private static double bounded(double zoom) {
        return Math.clamp(zoom, LEAST, MOST);
    }
}
