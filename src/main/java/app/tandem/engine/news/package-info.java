/// Many feeds: subscriptions, the store, the refresh and the page.
package app.tandem.engine.news;
