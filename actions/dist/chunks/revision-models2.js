import { n as ruleContext, t as revisionModels } from "./revision-models.js";

export { revisionModels, ruleContext };