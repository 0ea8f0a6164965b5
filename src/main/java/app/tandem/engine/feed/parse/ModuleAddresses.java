package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.clean.Characters;
import app.tandem.engine.feed.clean.TimeLimit;
import app.tandem.engine.feed.clean.Urls;
import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.FeedNamespace;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Repairs the addresses that Rome's modules are to read. They take what [URI] takes, and nothing else: a space
/// in the name of an episode, a relative address, and the file is lost.
final class ModuleAddresses {
    /// How many elements of a module an entry may have; Rome is not given more, since nothing interrupts it.
    private static final int MOST = 1000;

    private final FeedNamespace namespace;
    private final String document;
    private int left = MOST;

    private ModuleAddresses(FeedNamespace namespace, String document) {
        this.namespace = namespace;
        this.document = document;
    }

    /// Makes all addresses within an entry's module elements absolute and sound. What has none that can be
    /// repaired is taken out of the tree, and so is what is beyond a thousand elements.
    ///
    /// @param entry an `item` or `entry`
    /// @param namespace the module's
    /// @param document the document's base; empty for none
    static void repair(Element entry, FeedNamespace namespace, String document) {
        new ModuleAddresses(namespace, document).repair(entry);
    }

    private void repair(Element parent) {
        List<Content> kept = new ArrayList<>();
        for (Content content : parent.getContent()) {
            TimeLimit.check();
            if (!(content instanceof Element child) || !child.getNamespace().equals(namespace.namespace())) {
                kept.add(content);
            } else if (left > 0 && repaired(child)) {
                left--;
                kept.add(child);
                repair(child);
            }
        }
        if (kept.size() < parent.getContentSize()) { // taken out one by one, a million would be moved a million times
            parent.removeContent();
            parent.addContent(kept);
        }
    }

    private boolean repaired(Element element) {
        for (String name : List.of("url", "href")) {
            Attribute attribute = element.getAttribute(name);
            String address =
                    attribute == null ? null : absolute(Elements.base(element, document), attribute.getValue());
            if (attribute != null && address == null) {
                return false;
            }
            if (attribute != null && address != null) {
                attribute.setValue(address);
            }
        }
        return true;
    }

    private static @Nullable String absolute(String base, String reference) {
        String address = Urls.media(base, Characters.legal(reference));
        try {
            return address == null ? null : new URI(Urls.encoded(address)).toString();
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
