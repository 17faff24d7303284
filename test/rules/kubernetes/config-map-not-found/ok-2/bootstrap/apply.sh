kubectl create configmap made-by-hand --from-literal a=b
