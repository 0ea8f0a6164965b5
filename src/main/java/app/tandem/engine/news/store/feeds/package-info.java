/// Subscriptions in the store, as the tree of OPML outlines they form. Begin with `SubscriptionTree`.
package app.tandem.engine.news.store.feeds;
