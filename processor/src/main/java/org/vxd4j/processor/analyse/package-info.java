/**
 * What a driver does, through every call it makes: bodies in, violations out. Its door is {@link
 * org.vxd4j.processor.analyse.BodyAnalysis}.
 *
 * <p>Readers turn syntax trees and class files into {@link org.vxd4j.processor.analyse.Body bodies}; a search follows the calls from
 * each entry point of a driver; the rules judge what it reaches in the context that the entry point is called in.
 */
package org.vxd4j.processor.analyse;
