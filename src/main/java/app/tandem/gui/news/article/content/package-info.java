/// What an article says, without a toolkit: [ArticleReader] makes an [Article] of [Block]s and [Run]s out of
/// cleaned HTML, on any thread.
package app.tandem.gui.news.article.content;
