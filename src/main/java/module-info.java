import org.jspecify.annotations.NullMarked;

/// Tandem: a window with two tabs and a command line over one engine.
@NullMarked
module app.tandem {
    requires java.desktop;
    requires java.management;
    requires java.net.http;
    requires java.prefs;
    requires java.sql;
    requires jdk.management;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.javafx;
    requires org.bytedeco.javacpp;
    requires org.bytedeco.leptonica;
    requires org.apache.commons.imaging;
    requires com.drew.metadata;
    requires com.rometools.rome;
    requires com.rometools.rome.modules;
    requires org.jdom2;
    requires org.jsoup;
    requires okhttp3;
    requires okio;
    requires tools.jackson.databind;
    requires info.picocli;
    requires static org.jspecify;

    opens app.tandem.cli to
            info.picocli;
}
