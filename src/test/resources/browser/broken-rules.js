// The rules of axe that a page breaks, once axe is in it.
async (tags) => {
	const found = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
	return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} at ${node.target}: ${node.failureSummary}`));
}
