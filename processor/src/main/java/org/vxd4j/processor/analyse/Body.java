package org.vxd4j.processor.analyse;

import java.util.List;
import org.vxd4j.processor.code.MethodRef;

/**
 * What a method does, in the order of its text.
 *
 * @param method the method, or a lambda that is called another time
 * @param steps what it does
 */
record Body(MethodRef method, List<Step> steps) {}
