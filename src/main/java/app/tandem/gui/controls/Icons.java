package app.tandem.gui.controls;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Font;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/// Icons in the colour and size of the text beside them.
public final class Icons {
    private Icons() {}

    /// An icon.
    ///
    /// @param icon which
    /// @return a node for a label or button
    public static FontIcon of(Feather icon) {
        FontIcon node = new FontIcon();
        // before styles name the font, JavaFX would look for the icon in each font of the system, the largest last
        node.setFont(font(icon));
        node.setIconCode(icon);
        node.getStyleClass().add("icon");
        return node;
    }

    private static Font font(Feather icon) {
        return (Font) IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance())
                .resolve(icon.getDescription())
                .getFont();
    }

    /// A button with an icon alone.
    ///
    /// @param icon which
    /// @param text what it does: its tooltip, and what a screen reader says
    /// @return the button
    public static Button button(Feather icon, String text) {
        return dressed(new Button(null, of(icon)), text);
    }

    /// A switch with an icon alone.
    ///
    /// @param icon which
    /// @param text what is on: its tooltip, and what a screen reader says
    /// @return the switch
    public static ToggleButton toggle(Feather icon, String text) {
        return dressed(new ToggleButton(null, of(icon)), text);
    }

    private static <B extends ButtonBase> B dressed(B button, String text) {
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(text);
        Tooltips.set(button, text);
        return button;
    }
}
