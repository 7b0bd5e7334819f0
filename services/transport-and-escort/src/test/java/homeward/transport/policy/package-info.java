@NullMarked
package homeward.transport.policy;
