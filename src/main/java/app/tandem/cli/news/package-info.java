/// `tandem whatsnew` and `tandem inspect`. Begin with `WhatsNewCommand`.
package app.tandem.cli.news;
