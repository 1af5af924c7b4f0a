/** The rules: what they state, why, how to mend a violation, and the pure functions that decide them. */
package org.vxd4j.api.rule;
