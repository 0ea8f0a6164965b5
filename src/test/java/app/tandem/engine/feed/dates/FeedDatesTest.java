package app.tandem.engine.feed.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thu, 01 Jan 2004 19:48:21 GMT          | 2004-01-01T19:48:21Z
            01 Jan 2004 19:48:21 EST               | 2004-01-02T00:48:21Z
            Thu, 01 Jan 04 19:48:21 +0100          | 2004-01-01T18:48:21Z
            Thu, 01 Jan 99 19:48 GMT               | 1999-01-01T19:48:00Z
            Thu, 01 Jan 104 19:48 GMT              | 2004-01-01T19:48:00Z
            Thu,01 Jan 2004 19:48:21 GMT           | 2004-01-01T19:48:21Z
            Thursday, 1 January 2004 19:48:21 PST  | 2004-01-02T03:48:21Z
            Thu 1 Jan 2004 19:48:21                | 2004-01-01T19:48:21Z
            Thu, 01 Jan 2004                       | 2004-01-01T00:00:00Z
            Wed, 19 Sept 2018 10:00:00 +02:00      | 2018-09-19T08:00:00Z
            Thu, 01 Jan 2004 19:48:21 GMT (UTC)    | 2004-01-01T19:48:21Z
            Thu, 01 Jan 2004 19:48:21 GMT+0530     | 2004-01-01T14:18:21Z
            Thu, 01 Jan 2004 19:48:21 XYZ          | 2004-01-01T19:48:21Z
            Thu, 01 Jan 2004 24:00:00 GMT          | 2004-01-02T00:00:00Z
            Thu, 31 Dec 1998 23:59:60 GMT          | 1999-01-01T00:00:00Z
            Jan 23 2018                            | 2018-01-23T00:00:00Z
            January 23rd, 2018 5:07 PM EST         | 2018-01-23T22:07:00Z
            January 23, 2018 12:07 a.m.            | 2018-01-23T00:07:00Z
            Sun Jan  4 16:29:06 2004               | 2004-01-04T16:29:06Z
            Sun Jan  4 16:29:06 PST 2004           | 2004-01-05T00:29:06Z
            Sun Jul 15 01:16:00 +0000 2012         | 2012-07-15T01:16:00Z
            10/Oct/2000:13:55:36 -0700             | 2000-10-10T20:55:36Z
            06-Nov-1994 08:49:37 GMT               | 1994-11-06T08:49:37Z
            """)
    void datesInEnglishWordsAreRead(String text, Instant expected) {
        assertThat(FeedDates.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2003-12-31T10:14:55Z                | 2003-12-31T10:14:55Z
            2003-12-31t10:14:55z                | 2003-12-31T10:14:55Z
            2003-12-31T10:14:55.123456789+01:00 | 2003-12-31T09:14:55.123456789Z
            2003-12-31T10:14:55.1Z              | 2003-12-31T10:14:55.100Z
            2003-12-31T10:14:55,5-0800          | 2003-12-31T18:14:55.500Z
            2003-12-31T10:14-08                 | 2003-12-31T18:14:00Z
            2003-12-31T10:14:55                 | 2003-12-31T10:14:55Z
            2003-12-31 10:14:55                 | 2003-12-31T10:14:55Z
            2003-12-31 10:14:55.0 +0000 UTC     | 2003-12-31T10:14:55Z
            2003-12-31T24:00:00Z                | 2004-01-01T00:00:00Z
            2003-12-31                          | 2003-12-31T00:00:00Z
            2003-12                             | 2003-12-01T00:00:00Z
            2003                                | 2003-01-01T00:00:00Z
            2003-335                            | 2003-12-01T00:00:00Z
            2003335                             | 2003-12-01T00:00:00Z
            2003-W01-3                          | 2003-01-01T00:00:00Z
            2004W537T101500Z                    | 2005-01-02T10:15:00Z
            20031231                            | 2003-12-31T00:00:00Z
            20031231T101455Z                    | 2003-12-31T10:14:55Z
            20031231101455                      | 2003-12-31T10:14:55Z
            2003/12/31 10:14                    | 2003-12-31T10:14:00Z
            Fri, 2006/09/15 08:19:53 EDT        | 2006-09-15T12:19:53Z
            31.12.2003 10:14                    | 2003-12-31T10:14:00Z
            12/31/2003 10:14 PM                 | 2003-12-31T22:14:00Z
            31/12/2003                          | 2003-12-31T00:00:00Z
            1700000000                          | 2023-11-14T22:13:20Z
            1700000000123                       | 2023-11-14T22:13:20.123Z
            """)
    void datesInNumbersAreRead(String text, Instant expected) {
        assertThat(FeedDates.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Do, 1. Jänner 2015 10:00:00 +0100   | 2015-01-01T09:00:00Z
            Mi, 04 März 2015 10:00:00 MEZ       | 2015-03-04T09:00:00Z
            mar., 05 août 2014 08:00:00 +0200   | 2014-08-05T06:00:00Z
            5 de febrero de 2014 08:00          | 2014-02-05T08:00:00Z
            mar, 04 nov 2014 08:00:00 GMT       | 2014-11-04T08:00:00Z
            gio, 02 ott 2014 08:00:00 GMT       | 2014-10-02T08:00:00Z
            Qui, 04 dez 2014 08:00:00 GMT       | 2014-12-04T08:00:00Z
            do 15 mrt 2018 08:00:00 GMT         | 2018-03-15T08:00:00Z
            pt, 10 paź 2014 08:00:00 +0200      | 2014-10-10T06:00:00Z
            12 września 2014                    | 2014-09-12T00:00:00Z
            Пн, 12 янв 2015 10:00:00 +0300      | 2015-01-12T07:00:00Z
            9 мая 2015 г., 10:00                | 2015-05-09T10:00:00Z
            Κυρ, 11 Ιούλ 2004 12:00:00 EST      | 2004-07-11T17:00:00Z
            2004-július-13T9:15-05:00           | 2004-07-13T14:15:00Z
            2004년 05월 28일  01:31:15          | 2004-05-28T01:31:15Z
            2004-05-25 오후 11:23:17            | 2004-05-25T23:23:17Z
            2015年3月4日 午後1時05分            | 2015-03-04T13:05:00Z
            ２０１５年３月４日                  | 2015-03-04T00:00:00Z
            """)
    void monthsAreReadInTheLanguagesOfTheWorld(String text, Instant expected) {
        assertThat(FeedDates.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "2024-13-45",
                "2003-02-30",
                "Thu, 32 Jan 2004 10:00:00 GMT",
                "2003-12-31T25:00:00Z",
                "2003-12-31T10:61:00Z",
                "01/02/2003",
                "0001-01-01T00:00:00Z",
                "1601-01-01",
                "9999-12-31",
                "10:14:55",
                "12345",
                "2003-366",
                "Sat, 30 Feb 2002",
                "99999999999999999999",
                "in March 2004 many people met to talk of it",
                "2003-12-31T10:14:55+99:00",
                "Jan",
                "1 Jan",
                "-1"
            })
    void whatIsNoDateOrCouldBeTwoGivesNone(String text) {
        assertThat(FeedDates.parse(text)).isNull();
    }

    @Test
    void eachPieceOfADateAlreadyReadIsNeverReadTwice() {
        assertThat(FeedDates.parse("1 Jan 2004 10:00 2 Feb 2005 11:00")).isNull();
    }

    @Test
    void aDateAsItsStandardAsksIsReadAsOneThatDiffersInASpace() {
        DateTimeFormatter mail = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
        DateTimeFormatter iso = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ENGLISH);
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            OffsetDateTime time = Instant.ofEpochSecond(random.nextInt())
                    .atOffset(ZoneOffset.ofTotalSeconds(900 * (random.nextInt(112) - 56)));
            assertThat(List.of(
                            mail.format(time),
                            mail.format(time).replace(", ", ",  "),
                            mail.format(time).substring("Mon, ".length()),
                            iso.format(time),
                            iso.format(time).replace('T', ' ')))
                    .allSatisfy(text -> assertThat(FeedDates.parse(text)).isEqualTo(time.toInstant()));
        }
    }
}
