/** An annotated driver as data: what {@code parse} makes, {@code check} judges and {@code emit} writes glue for. Lives for one round only. */
package org.vxd4j.processor.model;
