package app.tandem.engine.feed.dates;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The names of the months in the languages that publishers write dates in, whole or cut short.
final class Months {
    private static final String NAMES = """
            january february march april may june july august september october november december
            januar februar marz april mai juni juli august september oktober november dezember
            janner feber maerz april mai juni juli august september oktober november dezember
            janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
            enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
            ene feb mar abr may jun jul ago setiembre oct nov dic
            gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
            janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
            januari februari maart april mei juni juli augustus september oktober november december
            jan feb mrt apr maj jun jul augusti sept okt nov dec
            januar februar marts april maj juni juli august september oktober november desember
            stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
            styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
            ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince
            januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december
            ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
            января февраля марта апреля мая июня июля августа сентября октября ноября декабря
            январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
            січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
            ιανουαριος φεβρουαριος μαρτιος απριλιος μαιος ιουνιος ιουλιος αυγουστος σεπτεμβριος οκτωβριος νοεμβριος δεκεμβριος
            ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου
            يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
            """;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// By name and by each beginning of a name of three letters or more; 0 where that could be two months.
    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    /// Finds a month.
    ///
    /// @param word its name or the beginning of it, in any case, with or without accents
    /// @return 1 to 12; 0 for none
    static int of(String word) {
        return NUMBERS.getOrDefault(folded(word), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> whole = new HashMap<>();
        Map<String, Integer> cut = new HashMap<>();
        for (String line : NAMES.lines().toList()) {
            String[] names = line.strip().split(" ", -1);
            for (int i = 0; i < names.length; i++) {
                String name = folded(names[i]);
                whole.put(name, i + 1);
                for (int end = 3; end < name.length(); end++) {
                    cut.merge(name.substring(0, end), i + 1, (a, b) -> a.equals(b) ? a : 0);
                }
            }
        }
        cut.putAll(whole);
        return Map.copyOf(cut);
    }

    private static String folded(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('ı', 'i');
        return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    }
}
