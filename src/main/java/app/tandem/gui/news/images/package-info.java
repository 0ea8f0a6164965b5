/// The pictures that articles refer to: fetched with the reader's consent, kept on disk, decoded elsewhere.
@NullMarked
package app.tandem.gui.news.images;

import org.jspecify.annotations.NullMarked;
