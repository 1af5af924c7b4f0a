package org.vxd4j.processor.analyse;

import java.util.List;

/**
 * What a method does, in the order of its text.
 *
 * @param method the method, or a lambda that is called another time
 * @param steps what it does
 */
record Body(MethodRef method, List<Step> steps) {}
