package app.tandem.engine.feed.dates;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Time zones as they are written behind a time: a distance from UTC, or the name of one.
final class Zones {
    private static final Pattern DISTANCE =
            Pattern.compile("(?:GMT|UTC|UT|Z)? ?([+\\-−])(\\d{1,2}):?(\\d{2})?(?::\\d{2})?(?: \\[?[\\p{L}/_]+]?)?");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}/_.]*");

    private static final Map<String, Double> HOURS = hours("""
            GMT 0 UT 0 UTC 0 Z 0 WET 0 WEST 1 BST 1 CET 1 CEST 2 MET 1 MEST 2 MEZ 1 MESZ 2 EET 2 EEST 3 MSK 3 MSD 4 SAST 2
            EAT 3 WAT 1 CAT 2 TRT 3 IST 5.5 PKT 5 NPT 5.75 ICT 7 WIB 7 SGT 8 HKT 8 AWST 8 PHT 8 JST 9 KST 9
            ACST 9.5 ACDT 10.5 AEST 10 AEDT 11 NZST 12 NZDT 13 NST -3.5 NDT -2.5 AST -4 ADT -3 EST -5 EDT -4 CST -6 CDT -5
            MST -7 MDT -6 PST -8 PDT -7 AKST -9 AKDT -8 HST -10 BRT -3 BRST -2 ART -3 CLT -4 CLST -3 COT -5 PET -5""");

    private Zones() {}

    /// Reads one. An unknown name stands for UTC (RFC 5322, 4.3), and so do the military letters,
    /// which RFC 822 had the wrong way round.
    ///
    /// @param text what follows a time; empty for UTC
    /// @return null when it is no zone at all
    static @Nullable ZoneOffset parse(String text) {
        Matcher distance = DISTANCE.matcher(text);
        if (distance.matches()) {
            int sign = distance.group(1).equals("+") ? 1 : -1;
            int minutes = distance.group(3) == null ? 0 : Integer.parseInt(distance.group(3));
            return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(distance.group(2)), sign * minutes);
        }
        if (text.isEmpty()) {
            return ZoneOffset.UTC;
        }
        if (!NAME.matcher(text).matches()) {
            return null;
        }
        double hours = HOURS.getOrDefault(text.toUpperCase(Locale.ROOT), 0.0);
        return ZoneOffset.ofTotalSeconds((int) (hours * 3600));
    }

    /// Whether it is the name of a zone.
    static boolean isName(String word) {
        return HOURS.containsKey(word.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Double> hours(String table) {
        String[] words = table.strip().split("\\s+", -1);
        Map<String, Double> hours = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            hours.put(words[i], Double.valueOf(words[i + 1]));
        }
        return Map.copyOf(hours);
    }
}
