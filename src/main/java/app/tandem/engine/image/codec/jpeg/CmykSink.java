package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.CmykToRgb;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;

/// Converts rows of CMYK to RGB and passes them on.
///
/// @param colours what receives them
/// @param cmyk how they are turned
record CmykSink(PixelSink colours, CmykToRgb cmyk) implements PixelSink {
    private static final int COLOURS = 3;

    @Override
    public void begin(Size decoded, int channels, int depth, Metadata metadata) {
        colours.begin(decoded, COLOURS, depth, metadata.withProfile(null)); // it was of CMYK
    }

    @Override
    public void accept(Raster rows) throws InterruptedException {
        Size size = rows.size();
        byte[] rgb = cmyk.rgb((byte[]) rows.samples(), size.width(), size.height());
        colours.accept(new Raster.Bytes(size, COLOURS, rgb));
    }
}
