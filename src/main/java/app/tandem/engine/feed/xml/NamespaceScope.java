package app.tandem.engine.feed.xml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The namespaces in force within one element of a document that isn't well-formed.
///
/// @param byPrefix their addresses; the empty prefix is the default namespace
record NamespaceScope(Map<String, String> byPrefix) {
    /// Around the root.
    static final NamespaceScope EMPTY = new NamespaceScope(Map.of());

    /// As many as a document may declare one inside of the other. Each element that declares any copies the
    /// rest, which would make millions of them slow.
    private static final int LIMIT = 200;

    /// What is in force within an element here.
    ///
    /// @param attributes as written, declarations among them
    NamespaceScope within(Map<String, String> attributes) {
        if (byPrefix.size() >= LIMIT || attributes.keySet().stream().noneMatch(NamespaceScope::declares)) {
            return this;
        }
        Map<String, String> inner = new HashMap<>(byPrefix);
        attributes.forEach((name, value) -> {
            if (declares(name)) {
                inner.put(name.equals("xmlns") ? "" : name.substring("xmlns:".length()), value);
            }
        });
        return new NamespaceScope(inner);
    }

    /// The address of an element's namespace.
    ///
    /// @param name its name with its prefix
    /// @param repairs where to note that the prefix was never declared, and taken for what it means by custom
    /// @return empty for none
    String address(String name, Repairs repairs) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String declared = byPrefix.get(prefix);
        if (declared != null || prefix.isEmpty()) {
            return declared == null ? "" : declared;
        }
        repairs.note("repair.namespace", prefix);
        FeedNamespace custom = FeedNamespace.ofPrefix(prefix);
        return custom == null ? "urn:" + prefix : custom.namespace().getURI();
    }

    /// Attributes as [TreeBuilder] wants them.
    ///
    /// @param attributes as written
    /// @return without declarations, and without prefixes but `xml:`
    static Map<String, String> local(Map<String, String> attributes) {
        Map<String, String> local = new LinkedHashMap<>();
        attributes.forEach((name, value) -> {
            if (name.equals("xml:base") || name.equals("xml:lang")) {
                local.put(name, value);
            } else if (name.indexOf(':') < 0 && !declares(name)) {
                local.put(name, value);
            } else if (!declares(name)) {
                local.putIfAbsent(name.substring(name.lastIndexOf(':') + 1), value);
            }
        });
        return local;
    }

    private static boolean declares(String attribute) {
        return attribute.equals("xmlns") || attribute.startsWith("xmlns:");
    }
}
