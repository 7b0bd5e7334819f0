@NullMarked
package homeward.identification.policy;
