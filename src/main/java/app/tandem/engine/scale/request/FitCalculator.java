package app.tandem.engine.scale.request;

import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.request.Fit.Fitted;

/// The arithmetic of fits: one original, and whether it may grow.
///
/// Whole-number arithmetic where it can be, so that the side that was asked for comes out as asked for.
///
/// @param original its size, upright
/// @param enlarge whether the new picture may be larger than the original
record FitCalculator(Size original, boolean enlarge) {

    Fitted apply(Fit fit) {
        return switch (fit) {
            case Fit.Within(int width, int height) -> whole(within(width, height));
            case Fit.Fill(int width, int height) -> fill(width, height);
            case Fit.Exact(int width, int height) -> whole(limited(width, height));
            case Fit.Width(int pixels) -> whole(toWidth(pixels));
            case Fit.Height(int pixels) -> whole(toHeight(pixels));
            case Fit.LongEdge(int pixels) -> whole(isLandscape() ? toWidth(pixels) : toHeight(pixels));
            case Fit.ShortEdge(int pixels) -> whole(isLandscape() ? toHeight(pixels) : toWidth(pixels));
            case Fit.Percent(double percent) -> whole(percent(percent));
        };
    }

    private Fitted whole(Size size) {
        return new Fitted(Region.whole(original), size);
    }

    private boolean isLandscape() {
        return original.width() >= original.height();
    }

    private Size within(int width, int height) {
        // width / original.width <= height / original.height, without dividing
        boolean widthDecides = (long) width * original.height() <= (long) height * original.width();
        return widthDecides ? toWidth(width) : toHeight(height);
    }

    private Size toWidth(int width) {
        if (!enlarge && width >= original.width()) {
            return original;
        }
        return new Size(width, share(original.height(), width, original.width()));
    }

    private Size toHeight(int height) {
        if (!enlarge && height >= original.height()) {
            return original;
        }
        return new Size(share(original.width(), height, original.height()), height);
    }

    private Size percent(double percent) {
        double factor = (enlarge ? percent : Math.min(percent, 100)) / 100;
        return new Size(side(original.width() * factor), side(original.height() * factor));
    }

    private Size limited(int width, int height) {
        return enlarge
                ? new Size(width, height)
                : new Size(Math.min(width, original.width()), Math.min(height, original.height()));
    }

    /// Covers the box and cuts what sticks out, half at each side. An original that can't cover the box
    /// without growing keeps its scale, and only what sticks out is cut.
    private Fitted fill(int width, int height) {
        double factor = Math.max((double) width / original.width(), (double) height / original.height());
        if (factor > 1 && !enlarge) {
            Size size = limited(width, height);
            return new Fitted(centred(size.width(), size.height()), size);
        }
        return new Fitted(centred(width / factor, height / factor), new Size(width, height));
    }

    private Region centred(double width, double height) {
        double inWidth = Math.min(width, original.width());
        double inHeight = Math.min(height, original.height());
        return new Region((original.width() - inWidth) / 2, (original.height() - inHeight) / 2, inWidth, inHeight);
    }

    /// `side × numerator ÷ denominator`, rounded half up.
    private static int share(int side, int numerator, int denominator) {
        long twice = 2L * side * numerator + denominator;
        return Math.clamp(twice / (2L * denominator), 1, Integer.MAX_VALUE);
    }

    private static int side(double pixels) {
        return Math.clamp((long) Math.floor(pixels + 0.5), 1, Integer.MAX_VALUE);
    }
}
