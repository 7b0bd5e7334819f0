@NullMarked
package homeward.reintegration.policy;
