/// An article as JavaFX text, without a browser: [ArticleView] shows what its `content` was read as. Nothing in
/// an article can run, and nothing is loaded until the reader asks for it.
package app.tandem.gui.news.article;
