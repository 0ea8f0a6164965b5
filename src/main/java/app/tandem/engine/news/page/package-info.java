/// The page that shows a run as HTML. Begin with `NewsPage`.
package app.tandem.engine.news.page;
