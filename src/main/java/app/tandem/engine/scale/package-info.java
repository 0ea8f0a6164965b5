/// Many pictures: the request, the plan, the run and its outcomes.
package app.tandem.engine.scale;
