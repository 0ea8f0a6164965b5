package app.tandem.gui.news.article;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The words around an article, in the reader's language.
///
/// @param load loads one picture
/// @param loadAlways loads this feed's pictures from now on
/// @param loading stands where a picture will be
/// @param failed stands where a picture could not be loaded; takes what was thrown, if anything
/// @param again tries once more
/// @param copy copies a listing
/// @param copySelection copies the marked text
/// @param copyArticle copies the whole text
/// @param openFilm opens film in the browser; takes the host
/// @param openSound opens sound in the browser; takes the host
/// @param picture names a picture that is not loaded; takes the host
/// @param cut stands below an article that is longer than what is shown
public record ArticleTexts(
        String load,
        String loadAlways,
        String loading,
        Function<Optional<Throwable>, String> failed,
        String again,
        String copy,
        String copySelection,
        String copyArticle,
        UnaryOperator<String> openFilm,
        UnaryOperator<String> openSound,
        UnaryOperator<String> picture,
        String cut) {}
