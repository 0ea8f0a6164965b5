package app.tandem.engine.feed.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Dates that are written as their standard asks, as nearly all are: `Mon, 02 Nov 2026 10:00:00 +0000` (RFC
/// 822 with the year of RFC 1123) and `2026-11-02T10:00:00Z` (RFC 3339). They are read by where things stand;
/// what differs in anything is left to [NumericDates] and [TextualDates], which understand it at many times
/// the cost.
final class StandardDates {
    private static final String DAYS = "Mon Tue Wed Thu Fri Sat Sun ";
    private static final String MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";
    private static final int NAME = 4;

    private final String text;
    private int at;
    private boolean sound = true;

    private StandardDates(String text) {
        this.text = text;
    }

    /// Reads one.
    ///
    /// @param text without white space around it
    /// @return null for what is written in any other way
    /// @throws DateTimeException when there is no such day
    static @Nullable Instant parse(String text) {
        boolean rfc3339 = text.length() > 10 && text.charAt(4) == '-' && text.charAt(10) == 'T';
        StandardDates date = new StandardDates(text);
        LocalDateTime local = rfc3339 ? date.rfc3339() : date.rfc822();
        ZoneOffset zone = date.zone(rfc3339);
        return date.sound && date.at == text.length() && local != null && zone != null ? local.toInstant(zone) : null;
    }

    private @Nullable LocalDateTime rfc3339() {
        int year = number(4);
        take('-');
        int month = number(2);
        take('-');
        int day = number(2);
        take('T');
        return time(year, month, day);
    }

    private @Nullable LocalDateTime rfc822() {
        if (!sees(0, ',') && sees(3, ',')) {
            name(DAYS);
            take(',');
            take(' ');
        }
        int day = number(sees(1, ' ') ? 1 : 2);
        take(' ');
        int month = name(MONTHS);
        take(' ');
        int year = number(4);
        take(' ');
        LocalDateTime time = time(year, month, day);
        take(' ');
        return time;
    }

    private @Nullable LocalDateTime time(int year, int month, int day) {
        int hour = number(2);
        take(':');
        int minute = number(2);
        take(':');
        int second = number(2);
        boolean usual = sound && hour < 24 && minute < 60 && second < 60; // the 60th is for those who know leap seconds
        return usual ? LocalDateTime.of(year, month, day, hour, minute, second) : null;
    }

    private @Nullable ZoneOffset zone(boolean colon) {
        String rest = text.substring(Math.min(at, text.length()));
        if (rest.equals("Z") || (!colon && (rest.equals("GMT") || rest.equals("UTC")))) {
            at = text.length();
            return ZoneOffset.UTC;
        }
        boolean west = sees(0, '-');
        take(west ? '-' : '+');
        int hours = number(2);
        if (colon) {
            take(':');
        }
        int minutes = number(2);
        return sound && hours < 18 && minutes < 60
                ? ZoneOffset.ofHoursMinutes(west ? -hours : hours, west ? -minutes : minutes)
                : null;
    }

    private boolean sees(int ahead, char c) {
        return at + ahead < text.length() && text.charAt(at + ahead) == c;
    }

    private void take(char c) {
        sound &= sees(0, c);
        at++;
    }

    private int number(int digits) {
        int number = 0;
        for (int end = at + digits; at < end; at++) {
            char c = at < text.length() ? text.charAt(at) : ' ';
            sound &= c >= '0' && c <= '9';
            number = number * 10 + c - '0';
        }
        return number;
    }

    /// Takes a name of three letters.
    ///
    /// @return its number, from 1
    private int name(String names) {
        int found = at + 3 <= text.length() ? names.indexOf(text.substring(at, at + 3)) : -1;
        sound &= found >= 0 && found % NAME == 0;
        at += 3;
        return found / NAME + 1;
    }
}
