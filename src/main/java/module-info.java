import org.jspecify.annotations.NullMarked;

/// Tandem: a window with two tabs and a command line over one engine.
@NullMarked
module app.tandem {
    requires java.desktop;
    requires java.management;
    requires jdk.management;
    requires java.sql;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires org.apache.commons.imaging;
    requires com.rometools.rome;
    requires com.rometools.rome.modules;
    requires com.github.albfernandez.juniversalchardet;
    requires org.jdom2;
    requires org.jsoup;
    requires org.slf4j; // for Rome, which as an automatic module can't ask for it
    requires org.xerial.sqlitejdbc;
    requires okhttp3;
    requires okio;
    requires dec;
    requires tools.jackson.databind;
    requires info.picocli;
    requires static org.jspecify;

    exports app.tandem.gui to
            javafx.graphics;

    opens app.tandem.cli to
            info.picocli;
}
