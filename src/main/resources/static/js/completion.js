// Fields that complete names, on pages that have no script of their own.
import { completeNames } from "./lookup.js";

document.querySelectorAll("[data-suggestions]").forEach(completeNames);
