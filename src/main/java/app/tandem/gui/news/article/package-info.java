/// An article as JavaFX text, without a browser: [ArticleReader] makes an [Article] of cleaned HTML on any
/// thread, and [ArticleView] shows it. Nothing in an article can run, and nothing is loaded until the reader
/// asks for it.
package app.tandem.gui.news.article;
