package app.tandem.gui;

import java.nio.file.Path;

final class DataFolder {
    private DataFolder() {}

    static Path standard() {
        return Path.of(System.getProperty("tandem.data", System.getProperty("user.home") + "/.local/share/tandem"));
    }
}
