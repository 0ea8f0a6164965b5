package app.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The files by which a Linux desktop finds Tandem, by the
/// [Desktop Entry Specification](https://specifications.freedesktop.org/desktop-entry-spec/latest/) and
/// [AppStream](https://www.freedesktop.org/software/appstream/docs/chap-Metadata.html): what
/// `desktop-file-validate` and `appstreamcli validate` would say, where neither is installed.
final class DesktopFilesTest {
    private static final Path FOLDER = Path.of("src/build/linux");
    private static final String MAIN = "Desktop Entry";

    private static final Set<String> KEYS = Set.of(
            "Type",
            "Version",
            "Name",
            "GenericName",
            "NoDisplay",
            "Comment",
            "Icon",
            "TryExec",
            "Exec",
            "Terminal",
            "Actions",
            "MimeType",
            "Categories",
            "Keywords",
            "StartupNotify",
            "StartupWMClass",
            "SingleMainWindow");
    private static final Set<String> LOCALISED = Set.of("Name", "GenericName", "Comment", "Keywords");
    private static final Set<String> LISTS = Set.of("Actions", "MimeType", "Categories", "Keywords");
    private static final Set<String> BOOLEANS = Set.of("NoDisplay", "Terminal", "StartupNotify", "SingleMainWindow");

    /// Of the Desktop Menu Specification: those of the first part that we may be in, and the more exact ones
    /// with the one that each needs beside it.
    private static final Set<String> MAIN_CATEGORIES = Set.of("Graphics", "Network", "Utility");

    private static final Map<String, String> MORE_CATEGORIES =
            Map.of("Feed", "Network", "News", "Network", "Photography", "Graphics", "RasterGraphics", "Graphics");

    @Test
    void theEntryHasTheKeysOfTheSpecificationInTheirForms() throws Exception {
        Map<String, Map<String, String>> groups = entry();

        assertThat(groups.keySet()).first().isEqualTo(MAIN);
        groups.forEach((group, keys) -> keys.forEach((key, value) -> {
            String name = key.replaceFirst("\\[.*", "");
            assertThat(KEYS).as("[%s] %s", group, key).contains(name);
            assertThat(value).as(key).isNotBlank().isEqualTo(value.strip());
            if (!key.equals(name)) {
                assertThat(LOCALISED).as(key).contains(name);
                assertThat(key).matches("\\w+\\[[a-z]{2,3}(_[A-Z]{2})?]");
                assertThat(keys).as("untranslated %s", key).containsKey(name);
            }
            assertThat(value.endsWith(";")).as("%s is a list", key).isEqualTo(LISTS.contains(name));
            if (BOOLEANS.contains(name)) {
                assertThat(value).as(key).isIn("true", "false");
            }
        }));
    }

    @Test
    void theEntryStartsTandem() throws Exception {
        Map<String, String> main = entry().get(MAIN);

        assertThat(main)
                .containsEntry("Type", "Application")
                .containsEntry("Icon", "tandem")
                .containsKey("Name");
        assertThat(main.get("Exec")).matches("tandem( %[fFuU])?");
        assertThat(list(main, "MimeType"))
                .doesNotHaveDuplicates()
                .contains("text/x-opml+xml", "x-scheme-handler/feed", "image/jpeg")
                .allMatch(type -> type.matches("(text|image|application|x-scheme-handler)/[a-z0-9.+-]+"));
    }

    @Test
    void eachCategoryIsRegisteredAndHasTheOneItNeeds() throws Exception {
        List<String> categories = list(entry().get(MAIN), "Categories");

        assertThat(categories).doesNotHaveDuplicates().anyMatch(MAIN_CATEGORIES::contains);
        assertThat(categories)
                .allMatch(category -> MAIN_CATEGORIES.contains(category)
                        || categories.contains(MORE_CATEGORIES.getOrDefault(category, "unregistered")));
    }

    @Test
    void eachActionHasAGroupAndEachGroupIsAnAction() throws Exception {
        Map<String, Map<String, String>> groups = entry();
        List<String> named = list(groups.get(MAIN), "Actions").stream()
                .map(action -> "Desktop Action " + action)
                .toList();

        assertThat(groups.keySet().stream().filter(group -> !group.equals(MAIN)))
                .containsExactlyInAnyOrderElementsOf(named);
        named.forEach(action -> {
            assertThat(groups.get(action)).containsKeys("Name", "Exec");
            assertThat(groups.get(action).get("Exec")).startsWith("tandem ");
        });
    }

    @Test
    void whatSoftwareCentresShowFitsTheEntry() throws Exception {
        Element component = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(FOLDER.resolve("app.tandem.Tandem.metainfo.xml").toFile())
                .getDocumentElement();
        Map<String, String> main = entry().get(MAIN);

        assertThat(component.getAttribute("type")).isEqualTo("desktop-application");
        assertThat(texts(component, "id")).containsExactly("app.tandem.Tandem");
        assertThat(texts(component, "launchable")).containsExactly("tandem.desktop");
        assertThat(texts(component, "name")).contains(main.get("Name"));
        assertThat(texts(component, "metadata_license")).containsExactly("CC0-1.0");
        assertThat(texts(component, "project_license")).containsExactly("Apache-2.0");
        assertThat(texts(component, "summary"))
                .singleElement()
                .asString()
                .hasSizeLessThan(60)
                .doesNotEndWith(".");
        assertThat(texts(component, "p")).allMatch(text -> text.length() > 40);
        assertThat(list(main, "MimeType")).containsAll(texts(component, "mediatype"));
        assertThat(list(main, "Categories")).containsAll(texts(component, "category"));
        assertThat(component.getElementsByTagName("content_rating").getLength()).isOne();
        Element release = (Element) component.getElementsByTagName("release").item(0);
        assertThat(release.getAttribute("version")).isEqualTo("@VERSION@");
        assertThat(release.getAttribute("date")).isEqualTo("@DATE@");
    }

    private static Map<String, Map<String, String>> entry() throws IOException {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        Map<String, String> group = Map.of();
        for (String line : Files.readAllLines(FOLDER.resolve("tandem.desktop"))) {
            if (line.startsWith("[")) {
                group = new LinkedHashMap<>();
                assertThat(groups.put(line.substring(1, line.length() - 1), group))
                        .as(line)
                        .isNull();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                assertThat(equals).as(line).isPositive();
                assertThat(group.put(line.substring(0, equals), line.substring(equals + 1)))
                        .as(line)
                        .isNull();
            }
        }
        return groups;
    }

    private static List<String> list(Map<String, String> group, String key) {
        return List.of(group.getOrDefault(key, "").split(";"));
    }

    private static List<String> texts(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> found.item(index).getTextContent().strip())
                .collect(Collectors.toList());
    }
}
