package app.tandem.engine.image.codec.jpeg;

import java.util.Arrays;
import java.util.List;

/// The markers of a JPEG file (ITU-T T.81, table B.1), in the order of their second byte.
enum Marker {
    /// Temporary use in arithmetic coding; stands alone.
    TEM(0x01),
    /// Frames: baseline, extended, progressive, lossless.
    SOF0(0xc0),
    SOF1(0xc1),
    SOF2(0xc2),
    SOF3(0xc3),
    /// Huffman tables.
    DHT(0xc4),
    /// Frames that are differences to others.
    SOF5(0xc5),
    SOF6(0xc6),
    SOF7(0xc7),
    JPG(0xc8),
    /// Frames in arithmetic codes: extended, progressive, lossless, and differences.
    SOF9(0xc9),
    SOF10(0xca),
    SOF11(0xcb),
    /// Conditioning of arithmetic codes.
    DAC(0xcc),
    SOF13(0xcd),
    SOF14(0xce),
    SOF15(0xcf),
    /// Restarts inside the data of a scan; stand alone.
    RST0(0xd0),
    RST1(0xd1),
    RST2(0xd2),
    RST3(0xd3),
    RST4(0xd4),
    RST5(0xd5),
    RST6(0xd6),
    RST7(0xd7),
    /// Begins a picture; stands alone.
    SOI(0xd8),
    /// Ends a picture; stands alone.
    EOI(0xd9),
    /// Begins a scan; its data follow the segment.
    SOS(0xda),
    /// Quantisation tables.
    DQT(0xdb),
    /// The number of rows, behind the first scan.
    DNL(0xdc),
    /// How often there are restarts.
    DRI(0xdd),
    DHP(0xde),
    EXP(0xdf),
    /// What applications add.
    APP0(0xe0),
    APP1(0xe1),
    APP2(0xe2),
    APP3(0xe3),
    APP4(0xe4),
    APP5(0xe5),
    APP6(0xe6),
    APP7(0xe7),
    APP8(0xe8),
    APP9(0xe9),
    APP10(0xea),
    APP11(0xeb),
    APP12(0xec),
    APP13(0xed),
    APP14(0xee),
    APP15(0xef),
    /// A comment.
    COM(0xfe),
    /// What the standard keeps for later; all such codes are one here.
    RESERVED(0xff);

    private static final List<Marker> BY_CODE = byCode();

    private final int code;

    Marker(int code) {
        this.code = code;
    }

    private static List<Marker> byCode() {
        Marker[] all = new Marker[256];
        Arrays.fill(all, RESERVED);
        for (Marker marker : values()) {
            all[marker.code] = marker;
        }
        return List.of(all);
    }

    /// The marker of a code.
    ///
    /// @param code the second byte, 0 to 255
    /// @return [#RESERVED] for one without a name
    static Marker of(int code) {
        return BY_CODE.get(code);
    }

    /// The second byte of the marker.
    int code() {
        return code;
    }

    /// Whether no length and no payload follow.
    boolean standsAlone() {
        return this == TEM || this == EOI || (compareTo(RST0) >= 0 && compareTo(SOI) <= 0);
    }

    /// Whether it tells the size, and how samples are coded.
    boolean isFrame() {
        return compareTo(SOF0) >= 0 && compareTo(SOF15) <= 0 && this != DHT && this != JPG && this != DAC;
    }

    /// Whether frames of this kind come in scans that each tell a part of the coefficients, and libjpeg
    /// decodes them.
    boolean isProgressive() {
        return this == SOF2 || this == SOF10;
    }

    /// Whether frames of this kind are coded without tables of codes.
    boolean isArithmetic() {
        return isFrame() && compareTo(SOF9) >= 0;
    }

    /// Whether its segment tells nothing of how pixels are coded: APP0 to APP15, or a comment.
    boolean isExtra() {
        return this == COM || (compareTo(APP0) >= 0 && compareTo(APP15) <= 0);
    }
}
