/// When each feed was asked, and what it answered. Begin with `FetchLog`.
package app.tandem.engine.news.store.log;
