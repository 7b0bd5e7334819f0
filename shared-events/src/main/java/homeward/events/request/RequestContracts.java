package homeward.events.request;

import java.util.List;

import com.google.auto.service.AutoService;

import homeward.events.codec.ContractPackage;

@AutoService(ContractPackage.class)
public final class RequestContracts implements ContractPackage {

    public static final String SERVICE = "request";
    public static final String APPLICATION = "application";
    public static final String CORRESPONDENCE = "correspondence";

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<StreamType> streamTypes() {
        return List.of(
                new StreamType(APPLICATION, ApplicationEvent.class),
                new StreamType(CORRESPONDENCE, CorrespondenceEvent.class));
    }
}
