package app.tandem.engine.image.codec.tiff;

/// The numbers of a TIFF's fields (TIFF 6.0, section 8 and appendix A; TIFF Technical Note 2; XMP, part 3).
final class TiffTag {
    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_LENGTHS = 279;
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int PLANAR_CONFIGURATION = 284;
    static final int RESOLUTION_UNIT = 296;
    static final int PREDICTOR = 317;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_LENGTHS = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;
    static final int XMP = 700;
    static final int IPTC = 33_723;
    static final int EXIF_DIRECTORY = 34_665;
    static final int ICC = 34_675;
    static final int GPS_DIRECTORY = 34_853;

    private TiffTag() {}
}
